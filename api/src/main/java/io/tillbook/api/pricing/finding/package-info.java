/** Contract of findings about the prices of sales: what was charged, what should have been, what became of it. */
@NullMarked
package io.tillbook.api.pricing.finding;

import org.jspecify.annotations.NullMarked;
