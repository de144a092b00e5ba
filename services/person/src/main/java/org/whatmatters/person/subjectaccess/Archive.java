package org.whatmatters.person.subjectaccess;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The copy as the person gets it: one file for people, one for machines. It is made anew each time, and kept
/// nowhere.
@Component
class Archive {

    private final JsonMapper json;

    Archive(JsonMapper json) {
        this.json = json;
    }

    void write(CopyForPerson copy, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            var made = LocalDateTime.ofInstant(copy.releasedAt(), ZoneId.of("Europe/London"));
            begin("read-me.html", made, zip);
            zip.write(ReadMe.of(copy).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            begin("data.json", made, zip);
            zip.write(json.writeValueAsBytes(copy));
            zip.closeEntry();
        }
    }

    private static void begin(String file, LocalDateTime made, ZipOutputStream zip) throws IOException {
        var entry = new ZipEntry(file);
        entry.setTimeLocal(made);
        zip.putNextEntry(entry);
    }
}
