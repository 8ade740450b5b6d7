/** Shells that completion is written for. */
export const SHELL = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof SHELL)[number];

/** The hidden first word that asks the program what may stand at the cursor: `__lengkapi SHELL KE KATA…`. */
const TANYA = 'layanan __lengkapi';

/** The script that a shell reads at its start: it only asks the program, so it never grows old. */
export const NASKAH: Readonly<Record<Shell, string>> = {
  bash: `# Pelengkapan layanan untuk bash. Pasang: layanan pelengkapan bash >> ~/.bashrc
_layanan_lengkapi() {
  local IFS=$'\\n' cara=bash
  # Yang menyisipkan calon satu per satu tidak boleh menyisipkan keterangannya.
  [[ $COMP_TYPE == 37 || $COMP_TYPE == 42 ]] && cara=bash-polos
  COMPREPLY=($(${TANYA} "$cara" "$COMP_CWORD" "\${COMP_WORDS[@]}" 2>/dev/null))
}
complete -o default -o nosort -F _layanan_lengkapi layanan 2>/dev/null || complete -o default -F _layanan_lengkapi layanan
`,
  zsh: `#compdef layanan
# Pelengkapan layanan untuk zsh. Pasang: layanan pelengkapan zsh > ~/.zsh/_layanan (folder di fpath), atau: source <(layanan pelengkapan zsh)
_layanan() {
  local -a calon
  calon=("\${(@f)$(${TANYA} zsh $((CURRENT - 1)) "\${words[@]}" 2>/dev/null)}")
  if [[ -n "\${calon[1]}" ]]; then
    _describe -V layanan calon
  else
    _files
  fi
}
if [[ "\${funcstack[1]}" == _layanan ]]; then _layanan "$@"; else compdef _layanan layanan; fi
`,
  fish: `# Pelengkapan layanan untuk fish. Pasang: layanan pelengkapan fish > ~/.config/fish/completions/layanan.fish
function __layanan_lengkapi
    set -l sebelum (commandline -opc)
    set -l calon (${TANYA} fish (count $sebelum) $sebelum (commandline -ct) 2>/dev/null)
    if test (count $calon) -gt 0
        printf '%s\\n' $calon
    else
        __fish_complete_path (commandline -ct)
    end
end
complete -c layanan -f -k -a '(__layanan_lengkapi)'
`,
  powershell: `# Pelengkapan layanan untuk PowerShell. Pasang: layanan pelengkapan powershell >> $PROFILE
Register-ArgumentCompleter -Native -CommandName layanan -ScriptBlock {
  param($kata, $baris, $letak)
  $semua = @($baris.CommandElements | ForEach-Object { "$_" })
  $ke = if ($kata -eq '') { $semua.Count } else { $semua.Count - 1 }
  ${TANYA} powershell $ke @semua 2>$null | ForEach-Object {
    $calon, $uraian = $_ -split "\\t", 2
    if (-not $uraian) { $uraian = $calon }
    [System.Management.Automation.CompletionResult]::new($calon, $calon, 'ParameterValue', $uraian)
  }
}
`,
};
