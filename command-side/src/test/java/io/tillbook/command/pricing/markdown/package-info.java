/** Tests of what is decided on markdowns. */
@NullMarked
package io.tillbook.command.pricing.markdown;

import org.jspecify.annotations.NullMarked;
