package io.tillbook.server.payments.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class BillBytesTest {
    private static byte[] archive(int files, int bytes) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive, StandardCharsets.UTF_8)) {
            byte[] some = new byte[1 << 20];
            for (int file = 1; file <= files; file++) {
                zip.putNextEntry(new ZipEntry("file-" + file));
                for (int left = bytes; left > 0; left -= some.length) {
                    zip.write(some, 0, Math.min(left, some.length));
                }
            }
        }
        return archive.toByteArray();
    }

    @Test
    void whatNobodyWantsIsNotKept() throws IOException, BillMalformed {
        assertThat(BillBytes.unzip(archive(3, 10), StandardCharsets.UTF_8, "file-2"::equals))
                .containsOnlyKeys("file-2");
    }

    @Test
    void anArchiveOfManyFilesIsNoBill() throws IOException {
        byte[] many = archive(17, 1);
        assertThatThrownBy(() -> BillBytes.unzip(many, StandardCharsets.UTF_8, _ -> false))
                .isInstanceOf(BillMalformed.class)
                .hasMessageContaining("more than 16 files");
    }

    @Test
    void theSizeOfAllFilesCounts() throws IOException {
        byte[] large = archive(3, 200 << 20);
        assertThatThrownBy(() -> BillBytes.unzip(large, StandardCharsets.UTF_8, _ -> false))
                .isInstanceOf(BillMalformed.class)
                .hasMessageContaining("bytes");
    }
}
