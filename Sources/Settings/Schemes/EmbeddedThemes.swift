import TerminalKit

extension Themes {
    /// The files of `themes/`, as they were built in. A new file there is a new line here.
    static let files: [(name: String, bytes: [UInt8])] = [
        ("catppuccin-latte", PackageResources.catppuccin_latte_yaml),
        ("catppuccin-mocha", PackageResources.catppuccin_mocha_yaml),
        ("dracula", PackageResources.dracula_yaml),
        ("everforest", PackageResources.everforest_yaml),
        ("gruvbox-dark", PackageResources.gruvbox_dark_yaml),
        ("gruvbox-light", PackageResources.gruvbox_light_yaml),
        ("high-contrast", PackageResources.high_contrast_yaml),
        ("monochrome", PackageResources.monochrome_yaml),
        ("monokai", PackageResources.monokai_yaml),
        ("nord", PackageResources.nord_yaml),
        ("one-dark", PackageResources.one_dark_yaml),
        ("rose-pine", PackageResources.rose_pine_yaml),
        ("rose-pine-dawn", PackageResources.rose_pine_dawn_yaml),
        ("solarized-dark", PackageResources.solarized_dark_yaml),
        ("solarized-light", PackageResources.solarized_light_yaml),
        ("tokyo-night", PackageResources.tokyo_night_yaml),
    ]

    /// Their schemes; a test reads every file, so none is missing here.
    static var embedded: [Scheme] {
        files.compactMap { SchemeFile(path: "\($0.name).yaml", bytes: $0.bytes).read().scheme }
    }
}
