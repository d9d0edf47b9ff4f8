/** A colour theme as settings name it, the class of the workbench in it, and that of the body of a page. */
export interface Theme {
  readonly name: string;
  readonly workbench: string;
  readonly page: string;
}

export const light: Theme = { name: 'Light Modern', workbench: 'light_modern', page: 'vscode-light' };
export const dark: Theme = { name: 'Dark Modern', workbench: 'dark_modern', page: 'vscode-dark' };
export const contrast: Theme = { name: 'Default High Contrast', workbench: 'hc_black', page: 'vscode-high-contrast' };

/** Every page is looked at in each of them. */
export const themes: readonly Theme[] = [light, dark, contrast];
