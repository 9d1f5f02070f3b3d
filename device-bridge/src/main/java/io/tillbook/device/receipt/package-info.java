/** Documents of a till as data: templates, the blocks they are filled to, and the rows these are on a paper. */
@NullMarked
package io.tillbook.device.receipt;

import org.jspecify.annotations.NullMarked;
