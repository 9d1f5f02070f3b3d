/** What bytes go through: sockets, serial lines, files of devices. */
@NullMarked
package io.tillbook.device.port;

import org.jspecify.annotations.NullMarked;
