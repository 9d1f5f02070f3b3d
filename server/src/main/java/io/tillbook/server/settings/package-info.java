/** What can be set about the server. */
@NullMarked
package io.tillbook.server.settings;

import org.jspecify.annotations.NullMarked;
