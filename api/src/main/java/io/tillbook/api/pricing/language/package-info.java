/** The rule language: promotions as JSON has them. Each record reads itself as what the engine understands. */
@NullMarked
package io.tillbook.api.pricing.language;

import org.jspecify.annotations.NullMarked;
