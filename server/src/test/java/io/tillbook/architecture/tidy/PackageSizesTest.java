package io.tillbook.architecture.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PackageSizesTest {
    private static final String FOLDER = "server/src/main/java/io/tillbook/server/attic";

    @Test
    void everyPackageIsSmallOrSaysWhyItIsNot() {
        assertThat(PackageSizes.tooLarge(SourceFile.all())).isEmpty();
    }

    @Test
    void findsALargePackageThatDoesNotSayWhy() {
        assertThat(PackageSizes.tooLarge(folder(PackageSizes.MOST_FILES, "/** Things. */"))).isEmpty();
        assertThat(PackageSizes.tooLarge(folder(PackageSizes.MOST_FILES + 1, "/** Things. */")))
                .containsExactly(FOLDER);
        assertThat(PackageSizes.tooLarge(folder(PackageSizes.MOST_FILES + 1,
                "/** It has more than 25 files because each is a word. */"))).isEmpty();
    }

    private static List<SourceFile> folder(int files, String info) {
        List<SourceFile> folder = new ArrayList<>();
        IntStream.range(0, files).forEach(file -> folder.add(new SourceFile(FOLDER + "/A" + file + ".java", "")));
        folder.add(new SourceFile(FOLDER + "/package-info.java", info));
        return folder;
    }
}
