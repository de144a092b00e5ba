package org.whatmatters.portal.upload;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Predicate;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/// Reads the fields of a form that brings a file, so that the cross-site token is checked and the page decides before
/// anything of the file is read. Of whoever may bring none, nothing is read at all: their form comes without fields,
/// and so without the token.
///
/// In the place of Spring's and Tomcat's own reading, which take the whole form in first:
/// docs/adr/0045-a-file-passes-through-the-portal-as-it-arrives.md
public final class FormsWithFile extends OncePerRequestFilter {

    private final Predicate<HttpServletRequest> mayBringOne;

    public FormsWithFile(Predicate<HttpServletRequest> mayBringOne) {
        this.mayBringOne = mayBringOne;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return !HttpMethod.POST.matches(request.getMethod())
                || type == null
                || !type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
                || !mayBringOne.test(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(FormWithFile.read(request), response);
        } catch (FileUploadException noForm) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } finally {
            SentFile.of(request).end();
        }
    }
}
