/** Contract of returns: goods brought back against a sale. */
@NullMarked
package io.tillbook.api.returns;

import org.jspecify.annotations.NullMarked;
