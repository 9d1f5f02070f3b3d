/** Tests of where the views are kept. */
@NullMarked
package io.tillbook.query.store;

import org.jspecify.annotations.NullMarked;
