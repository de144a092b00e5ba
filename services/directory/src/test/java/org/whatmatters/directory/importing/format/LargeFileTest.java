package org.whatmatters.directory.importing.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.UUID;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.whatmatters.directory.importing.SourceName;

/// A file is read only as far as its batches need, however large it is: what is in memory does not grow with it.
class LargeFileTest {

    private static final int ROWS = 100_000;
    private static final int HUGE_ROW = 50_000;
    /// One batch, and what the buffers read ahead.
    private static final long MOST_AHEAD = 1 << 20;

    @Test
    void a_hundred_thousand_services_are_read_batch_by_batch_past_one_of_ten_megabytes() throws Exception {
        var file = new Generated(
                row -> "{\"id\": \"%s\", \"name\": \"Group\", \"status\": \"active\", \"description\": \"%s\"}\n"
                        .formatted(new UUID(7, row), row == HUGE_ROW ? "x".repeat(10_000_000) : "Every week."));

        assertThat(refused(ServiceFile.ofLines(file), file)).isOne();
    }

    @Test
    void a_spreadsheet_of_a_hundred_thousand_groups_is_read_batch_by_batch_too() throws Exception {
        var file = new Generated(row -> row == 0
                ? "Group,Who runs it,What happens there\n"
                : "Group %d,Singers,%s\n".formatted(row, row == HUGE_ROW ? "x".repeat(10_000_000) : "Songs"));

        assertThat(refused(new TemplateFile(file, SourceName.of("groups").orElseThrow()), file))
                .isOne();
    }

    private static long refused(Readings rows, Generated file) throws Exception {
        var refused = 0L;
        try (rows) {
            var before = file.given;
            for (var batch = rows.next(); !batch.isEmpty(); batch = rows.next()) {
                assertThat(batch).hasSizeLessThanOrEqualTo(250);
                assertThat(file.given - before - file.hugeSince(before)).isLessThan(MOST_AHEAD);
                before = file.given;
                refused +=
                        batch.stream().filter(Reading.Refused.class::isInstance).count();
            }
        }
        return refused;
    }

    /// Makes each row when it is read.
    private static final class Generated extends InputStream {

        private final IntFunction<String> row;
        private int next;
        private byte[] current = {};
        private int position;
        private long given;
        private long hugeFrom;
        private long hugeTo;

        Generated(IntFunction<String> row) {
            this.row = row;
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) == -1 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (position == current.length) {
                if (next == ROWS) {
                    return -1;
                }
                current = row.apply(next).getBytes(UTF_8);
                position = 0;
                if (next == HUGE_ROW) {
                    hugeFrom = given;
                    hugeTo = given + current.length;
                }
                next++;
            }
            var n = Math.min(length, current.length - position);
            System.arraycopy(current, position, bytes, offset, n);
            position += n;
            given += n;
            return n;
        }

        long hugeSince(long since) {
            return Math.max(0, Math.min(given, hugeTo) - Math.max(since, hugeFrom));
        }
    }
}
