/** Tests of analyses of sales. */
@NullMarked
package io.tillbook.query.sales.analysis;

import org.jspecify.annotations.NullMarked;
