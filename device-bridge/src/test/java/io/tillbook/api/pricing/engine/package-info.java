/** Worked examples of the API, asked of a bridge that has a bundle. */
@NullMarked
package io.tillbook.api.pricing.engine;

import org.jspecify.annotations.NullMarked;
