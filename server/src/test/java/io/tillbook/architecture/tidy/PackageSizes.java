package io.tillbook.architecture.tidy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many files the packages of the house have. */
final class PackageSizes {
    static final int MOST_FILES = 25;
    private static final String INFO = "package-info.java";
    private static final String REASON = "more than " + MOST_FILES + " files because";

    private PackageSizes() {}

    /** Packages of the main sources that are too large and do not say why. */
    static Stream<String> tooLarge(List<SourceFile> files) {
        Map<String, List<SourceFile>> packages = files.stream()
                .filter(SourceFile::isMain)
                .collect(Collectors.groupingBy(PackageSizes::folder, TreeMap::new, Collectors.toList()));
        return packages.entrySet()
                .stream()
                .filter(each -> size(each.getValue()) > MOST_FILES && !tellsWhy(each.getValue()))
                .map(Map.Entry::getKey);
    }

    private static String folder(SourceFile file) {
        return file.path().substring(0, file.path().lastIndexOf('/'));
    }

    private static long size(List<SourceFile> files) {
        return files.stream().filter(file -> !file.path().endsWith(INFO)).count();
    }

    private static boolean tellsWhy(List<SourceFile> files) {
        return files.stream().anyMatch(file -> file.path().endsWith(INFO) && file.text().contains(REASON));
    }
}
