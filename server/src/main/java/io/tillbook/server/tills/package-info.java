/** People at tills: who stands at a device, as they have shown by a PIN. */
@NullMarked
package io.tillbook.server.tills;

import org.jspecify.annotations.NullMarked;
