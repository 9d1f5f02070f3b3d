/** Tests of what the server does about prices by itself. */
@NullMarked
package io.tillbook.server.automation.pricing;

import org.jspecify.annotations.NullMarked;
