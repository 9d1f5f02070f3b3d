/** Contract of transfers: goods on their way between two locations. */
@NullMarked
package io.tillbook.api.transfers;

import org.jspecify.annotations.NullMarked;
