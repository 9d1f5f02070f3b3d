/** Pictures of products: which there are, and which product shows which. */
@NullMarked
package io.tillbook.api.catalog.picture;

import org.jspecify.annotations.NullMarked;
