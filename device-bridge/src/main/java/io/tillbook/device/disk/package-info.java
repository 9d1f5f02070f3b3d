/** What has to be on disk before anybody is answered. */
@NullMarked
package io.tillbook.device.disk;

import org.jspecify.annotations.NullMarked;
