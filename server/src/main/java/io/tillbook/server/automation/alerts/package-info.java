/** What alerts do by themselves. */
@NullMarked
package io.tillbook.server.automation.alerts;

import org.jspecify.annotations.NullMarked;
