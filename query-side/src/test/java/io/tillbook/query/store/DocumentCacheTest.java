package io.tillbook.query.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class DocumentCacheTest {

    private static final int LENGTH = 800;
    private static final int MOST = 4_000;

    private final DocumentCache held = new DocumentCache(MOST);

    @Example
    void givesWhatWasPutLast() {
        assertThat(held.get("view", "a")).isNull();
        put("a", 1, LENGTH);
        put("b", 2, LENGTH);
        put("a", 3, LENGTH - 100);
        held.put("other", "a", document(4, LENGTH));
        assertThat(held.get("view", "a")).isEqualTo(document(3, LENGTH - 100));
        assertThat(held.get("view", "b")).isEqualTo(document(2, LENGTH));
        assertThat(held.get("other", "a")).isEqualTo(document(4, LENGTH));
        assertThat(held.bytes()).isEqualTo(3 * LENGTH - 100);
    }

    @Example
    void letsGoOfWhatCameLongestAgo() {
        for (int key = 0; key < 10; key++) {
            put("key " + key, key, LENGTH);
        }
        assertThat(held.get("view", "key 5")).isNull();
        for (int key = 6; key < 10; key++) {
            assertThat(held.get("view", "key " + key)).isEqualTo(document(key, LENGTH));
        }
        assertThat(held.bytes()).isEqualTo(4 * LENGTH);
    }

    @Example
    void keepsADocumentWhereItIsWhileItGrowsLittle() {
        for (int key = 0; key < 4; key++) {
            put("key " + key, key, LENGTH);
        }
        for (int time = 1; time <= 1_000; time++) {
            put("key 0", time, LENGTH + time % 100);
        }
        put("key 0", 7, LENGTH + 100);
        for (int key = 1; key < 4; key++) {
            assertThat(held.get("view", "key " + key)).isEqualTo(document(key, LENGTH));
        }
        put("key 0", 8, LENGTH + 101);
        assertThat(held.get("view", "key 0")).isEqualTo(document(8, LENGTH + 101));
        assertThat(held.get("view", "key 1")).isNull();
    }

    @Example
    void holdsNothingThatIsTooLarge() {
        put("huge", 1, LENGTH);
        put("huge", 2, MOST);
        assertThat(held.get("view", "huge")).isNull();
        assertThat(held.bytes()).isZero();
    }

    @Example
    void holdsNoMoreSmallOnesThanItHasNamesFor() {
        for (int key = 0; key < 100; key++) {
            put("key " + key, key, 1);
        }
        assertThat(held.bytes()).isEqualTo(MOST / 256);
        assertThat(held.get("view", "key 99")).isEqualTo(document(99, 1));
    }

    @Example
    void countsWhatIsRemovedNoMore() {
        put("a", 1, LENGTH);
        put("b", 2, LENGTH);
        held.remove("view", "a");
        held.remove("view", "a");
        assertThat(held.get("view", "a")).isNull();
        assertThat(held.bytes()).isEqualTo(LENGTH);
        held.clear();
        assertThat(held.get("view", "b")).isNull();
        assertThat(held.bytes()).isZero();
        put("b", 3, LENGTH);
        assertThat(held.get("view", "b")).isEqualTo(document(3, LENGTH));
    }

    @Property
    void neverGivesAnythingElseThanWhatWasPutLast(
            @ForAll @Size(max = 200) List<@IntRange(min = 0, max = 8) Integer> keys,
            @ForAll @Size(min = 200, max = 200) List<@IntRange(min = 0, max = 1_500) Integer> lengths) {
        held.clear();
        Map<String, byte[]> last = new HashMap<>();
        int time = 0;
        for (int each : keys) {
            String key = "key " + each;
            int length = lengths.get(time++);
            if (length % 10 == 0) {
                held.remove("view", key);
                last.remove(key);
            } else {
                put(key, time, length);
                last.put(key, document(time, length));
            }
            long bytes = 0;
            for (int one = 0; one <= 8; one++) {
                byte[] found = held.get("view", "key " + one);
                if (found != null) {
                    assertThat(found).isEqualTo(last.get("key " + one));
                    bytes += found.length;
                }
            }
            assertThat(held.bytes()).isEqualTo(bytes).isLessThanOrEqualTo(MOST);
        }
    }

    private void put(String key, int fill, int length) {
        held.put("view", key, document(fill, length));
    }

    private static byte[] document(int fill, int length) {
        byte[] document = new byte[length];
        Arrays.fill(document, (byte) fill);
        return document;
    }
}
