/** Markdowns of batches near their last day, and what is suggested for such batches. */
@NullMarked
package io.tillbook.query.pricing.markdown;

import org.jspecify.annotations.NullMarked;
