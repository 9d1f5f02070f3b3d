/** What imports and exports share: the server and the token for it, and what ends them. */
@NullMarked
package io.tillbook.server.transfer;

import org.jspecify.annotations.NullMarked;
