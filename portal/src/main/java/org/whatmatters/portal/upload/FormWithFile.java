package org.whatmatters.portal.upload;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;

/// A form whose fields have been read and whose file has not: it stands last, and waits in the connection.
final class FormWithFile extends HttpServletRequestWrapper {

    private static final int MOST_FIELDS = 20;
    private static final int LONGEST_FIELD = 4_000;

    private final Map<String, String[]> fields;

    private FormWithFile(HttpServletRequest request, Map<String, String[]> fields, SentFile file) {
        super(request);
        this.fields = fields;
        file.waitIn(request);
    }

    /// Reads as far as to the file, and not a byte of it.
    static FormWithFile read(HttpServletRequest request) throws IOException {
        var form = new FileUpload();
        form.setHeaderEncoding(StandardCharsets.UTF_8.name());
        var parts = form.getItemIterator(new ServletRequestContext(request));
        var fields = new LinkedHashMap<String, String[]>();
        while (parts.hasNext()) {
            var part = parts.next();
            if (!part.isFormField()) {
                var name = part.getName();
                return new FormWithFile(request, fields, new SentFile(name == null ? "" : name, part.openStream()));
            }
            if (fields.size() == MOST_FIELDS) {
                throw new FileUploadException("more fields than any form of ours has");
            }
            fields.put(part.getFieldName(), new String[] {value(part)});
        }
        return new FormWithFile(request, fields, SentFile.of(request));
    }

    private static String value(FileItemStream part) throws IOException {
        try (var value = part.openStream()) {
            var bytes = value.readNBytes(LONGEST_FIELD + 1);
            if (bytes.length > LONGEST_FIELD) {
                throw new FileUploadException("longer than any field beside a file");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = fields.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(fields);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(fields.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return fields.get(name);
    }
}
