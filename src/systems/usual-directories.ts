/**
 * Where to look for configuration files: the working directory first, on Windows also the default directories of
 * injixo Enterprise and of its older versions (InVision).
 */
export function usualDirectories(workingDirectory: string, platform: string): readonly string[] {
  if (platform !== 'win32') return [workingDirectory];
  return [
    workingDirectory,
    'C:\\Program Files\\injixo Enterprise\\WFM\\Server',
    'C:\\Program Files\\InVision Enterprise WFM\\Server',
    'C:\\Program Files (x86)\\InVision Enterprise WFM\\Server',
    'C:\\Programme\\InVision Enterprise WFM\\Server',
  ];
}
