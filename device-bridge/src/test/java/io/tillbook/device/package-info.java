/** What tests of devices share. */
package io.tillbook.device;
