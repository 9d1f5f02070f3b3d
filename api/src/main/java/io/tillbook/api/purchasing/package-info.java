/** Contract of purchasing: goods received from suppliers. */
@NullMarked
package io.tillbook.api.purchasing;

import org.jspecify.annotations.NullMarked;
