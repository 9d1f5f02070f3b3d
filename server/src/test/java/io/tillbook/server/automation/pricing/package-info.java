@NullMarked
package io.tillbook.server.automation.pricing;

import org.jspecify.annotations.NullMarked;
