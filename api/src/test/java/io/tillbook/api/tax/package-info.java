/** Tests of taxes. */
@NullMarked
package io.tillbook.api.tax;

import org.jspecify.annotations.NullMarked;
