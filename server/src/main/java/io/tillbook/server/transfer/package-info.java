/** What imports and exports share: the address of a server, and what ends them. */
@NullMarked
package io.tillbook.server.transfer;

import org.jspecify.annotations.NullMarked;
