/** What inventory does by itself. */
@NullMarked
package io.tillbook.server.automation.inventory;

import org.jspecify.annotations.NullMarked;
