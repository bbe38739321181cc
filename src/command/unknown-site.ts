/** Stands in addresses while nobody has said where the site will be. No such host can exist (RFC 2606 §2). */
export const unknownSite = 'https://example.invalid';
