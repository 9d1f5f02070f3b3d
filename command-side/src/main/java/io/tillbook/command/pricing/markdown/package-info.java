/** Decides on markdowns of batches that come near their last day, and on what is suggested for them. */
@NullMarked
package io.tillbook.command.pricing.markdown;

import org.jspecify.annotations.NullMarked;
