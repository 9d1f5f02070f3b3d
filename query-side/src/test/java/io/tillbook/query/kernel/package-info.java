/** Tests of how events become views. */
@NullMarked
package io.tillbook.query.kernel;

import org.jspecify.annotations.NullMarked;
