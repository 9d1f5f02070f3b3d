package io.tillbook.api.catalog.picture;

import org.jspecify.annotations.Nullable;

/**
 * The picture that a product shows.
 *
 * @param hash which picture
 * @param description what is to be seen on it, for whoever cannot see it; the product's name where it is missing
 */
public record ProductPicture(PictureHash hash, @Nullable String description) {}
