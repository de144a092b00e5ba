package org.whatmatters.directory.importing.format;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.whatmatters.directory.importing.SourceName;

/// A ZIP of the tables of HSDS 1.0. All but `services` are put aside first; then each row of `services` becomes a
/// service with all that the others say of it. Row numbers are those of `services`.
public final class HsdsFile implements Readings {

    /// So much text that no ICS has it: a file that unpacks to more is a trap.
    private static final long MOST_UNPACKED = 1L << 30;

    private final ZipFile zip;
    private final HsdsRows rows;
    private final HsdsJoin join;
    private final CsvTable services;
    private long unpacked;

    public HsdsFile(Path file, SourceName source, HsdsRows rows)
            throws IOException, UnreadableFile, InterruptedException {
        this.rows = rows;
        this.join = new HsdsJoin(rows, new HsdsService(new FeedIds(source)));
        this.zip = open(file);
        try {
            for (var entry : zip.stream().filter(entry -> !entry.isDirectory()).toList()) {
                var table = HsdsTable.ofFile(name(entry));
                if (table.isPresent()) {
                    keep(table.get(), entry);
                }
            }
            var entry = zip.stream()
                    .filter(candidate -> HsdsTable.isFileOf(HsdsTable.SERVICES, name(candidate)))
                    .findFirst()
                    .orElseThrow(() -> new UnreadableFile("There is no services.csv in the ZIP file."));
            this.services = new CsvTable(content(entry));
        } catch (IOException | UnreadableFile | InterruptedException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile open(Path file) throws IOException, UnreadableFile {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException _) {
            throw new UnreadableFile("The file is not a ZIP file.");
        }
    }

    private void keep(HsdsTable table, ZipEntry entry) throws IOException, UnreadableFile, InterruptedException {
        var csv = new CsvTable(content(entry));
        var batch = new ArrayList<HsdsRows.Keyed>();
        var limit = new BatchLimit();
        for (var row = csv.next(); row != null; row = csv.next()) {
            // A row that cannot be read is not there: the services that name it are refused and say so.
            limit.count(row.characters());
            if (row instanceof CsvRow.Cells(var number, var cells)) {
                table.keys(cells).forEach(key -> batch.add(new HsdsRows.Keyed(table, key, number, cells)));
            }
            if (limit.isReached()) {
                rows.keep(batch);
                batch.clear();
                limit = new BatchLimit();
            }
        }
        rows.keep(batch);
    }

    @Override
    public List<Reading> next() throws IOException, InterruptedException {
        var batch = new ArrayList<CsvRow>();
        var limit = new BatchLimit();
        while (!limit.isReached()) {
            var row = services.next();
            if (row == null) {
                break;
            }
            batch.add(row);
            limit.count(row.characters());
        }
        return join.readings(batch);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static String name(ZipEntry entry) {
        return entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
    }

    private InputStream content(ZipEntry entry) throws IOException {
        return new BufferedInputStream(new Counted(zip.getInputStream(entry)), 1 << 16);
    }

    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var b = super.read();
            count(b == -1 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var n = super.read(bytes, offset, length);
            count(Math.max(n, 0));
            return n;
        }

        private void count(int bytes) throws IOException {
            unpacked += bytes;
            if (unpacked > MOST_UNPACKED) {
                throw new ZipException("The file unpacks to more than 1 GiB.");
            }
        }
    }
}
