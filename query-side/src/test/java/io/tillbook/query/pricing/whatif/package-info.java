/** Tests of drafts that are tried on past sales. */
@NullMarked
package io.tillbook.query.pricing.whatif;

import org.jspecify.annotations.NullMarked;
