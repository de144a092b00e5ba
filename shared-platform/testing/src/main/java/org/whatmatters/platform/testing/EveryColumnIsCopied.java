package org.whatmatters.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What a service that holds something on people promises of a copy for one of them: each column that its migrations
/// call personal or special stands in the queries that copy, or is left out with a reason. A new column fails until
/// somebody has thought of it.
public interface EveryColumnIsCopied {

    Pattern CLASSIFIED = Pattern.compile("comment on column (\\w+)\\.(\\w+)\\s+is '(personal|special-category)([^']*)");

    /// Where the queries are: a file, or a folder with nothing else in it.
    Path queries();

    /// Columns that nobody needs a copy of, as `table.column` or `table.*`. Those that hold the subject of a worker's
    /// account are left out everywhere: the worker's name is copied instead.
    Set<String> leftOut();

    @Test
    default void every_column_about_a_person_is_copied_or_left_out_on_purpose() {
        var queries = Files.isDirectory(queries()) ? readAll(queries()) : read(queries());
        var forgotten = new TreeSet<String>();
        var columns = CLASSIFIED.matcher(readAll(Path.of("src/main/resources/db/migration")));
        while (columns.find()) {
            var table = columns.group(1);
            var column = columns.group(2);
            if (!columns.group(4).contains("subject of")
                    && !leftOut().contains(table + ".*")
                    && !leftOut().contains(table + "." + column)
                    && !(stands(table, queries) && stands(column, queries))) {
                forgotten.add(table + "." + column);
            }
        }

        assertThat(forgotten).isEmpty();
    }

    private static boolean stands(String word, String queries) {
        return Pattern.compile("\\b" + word + "\\b").matcher(queries).find();
    }

    private static String readAll(Path folder) {
        try (var files = Files.list(folder)) {
            return String.join(
                    "\n", files.sorted().map(EveryColumnIsCopied::read).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
