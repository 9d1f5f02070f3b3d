/** Tests of taxes as they are shown. */
@NullMarked
package io.tillbook.query.tax;

import org.jspecify.annotations.NullMarked;
