/** The API's records as JSON has them. */
@NullMarked
package io.tillbook.device.json;

import org.jspecify.annotations.NullMarked;
