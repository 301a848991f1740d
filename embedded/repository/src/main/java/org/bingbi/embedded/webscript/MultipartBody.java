package org.bingbi.embedded.webscript;

import jakarta.servlet.http.HttpServletRequest;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemHeaders;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.springframework.extensions.surf.util.Content;
import org.springframework.extensions.webscripts.WebScriptException;

/** Takes a multipart body apart; parts of more than some KiB go to temporary files as they arrive. */
public final class MultipartBody {

    /** The request attribute that names the folder for temporary files, as a {@link File}. */
    public static final String FOLDER_ATTRIBUTE = MultipartBody.class.getName() + ".folder";

    private static final int MEMORY_BYTES = 16 * 1024;
    private static final int MAX_PARTS = 1000;
    /** The library's 512 bytes are less than a Chinese file name may have. */
    private static final int MAX_PART_HEADER_BYTES = 16 * 1024;

    private final HttpServletRequest request;
    private final Charset charset;
    private final JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory> headerReader =
            new JakartaServletFileUpload<>();
    private final DiskFileItemFactory factory;
    private final List<Part> parts = new ArrayList<>();

    private MultipartBody(HttpServletRequest request) {
        this.request = request;
        String encoding = request.getCharacterEncoding();
        this.charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        DiskFileItemFactory.Builder builder = DiskFileItemFactory.builder().setBufferSize(MEMORY_BYTES);
        if (request.getAttribute(FOLDER_ATTRIBUTE) instanceof File folder) {
            builder.setPath(folder.toPath());
        }
        this.factory = builder.get();
    }

    public static boolean isMultipart(HttpServletRequest request) {
        return JakartaServletFileUpload.isMultipartContent(request);
    }

    /** @throws WebScriptException 415 without a boundary, 413 if too large, 400 if cut off or malformed */
    public static List<Part> parts(HttpServletRequest request) {
        MultipartBody body = new MultipartBody(request);
        boolean whole = false;
        try {
            body.read();
            whole = true;
            return List.copyOf(body.parts);
        } catch (FileUploadSizeException | TooLargeException e) {
            throw new WebScriptException(413, e.getMessage(), e);
        } catch (IOException e) {
            throw new WebScriptException(400, "The upload is malformed or was cut off: send it again", e);
        } finally {
            if (!whole) {
                body.parts.forEach(Part::delete);
            }
        }
    }

    private void read() throws IOException {
        byte[] boundary = headerReader.getBoundary(request.getContentType());
        if (boundary == null) {
            throw new WebScriptException(415, "The body is multipart, but its Content-Type names no boundary");
        }
        MultipartInput input = MultipartInput.builder()
                .setInputStream(request.getInputStream())
                .setBoundary(boundary)
                .setPartHeaderSizeMax(MAX_PART_HEADER_BYTES)
                .get();
        input.setHeaderCharset(charset);
        for (boolean more = input.skipPreamble(); more; more = input.readBoundary()) {
            if (parts.size() == MAX_PARTS) {
                throw new WebScriptException(413, "The body has more than " + MAX_PARTS + " parts");
            }
            readPart(input);
        }
    }

    private void readPart(MultipartInput input) throws IOException {
        FileItemHeaders headers = headerReader.getParsedHeaders(input.readHeaders());
        String field = headerReader.getFieldName(headers);
        String fileName = headerReader.getFileName(headers);
        if (field == null) {
            input.discardBodyData();
            return;
        }
        if (fileName != null && fileName.indexOf('\0') >= 0) {
            throw new WebScriptException(400, "A file's name holds a NUL character");
        }
        DiskFileItem item = factory.fileItemBuilder()
                .setFieldName(field)
                .setContentType(headers.getHeader("Content-Type"))
                .setFormField(fileName == null)
                .setFileName(fileName)
                .setFileItemHeaders(headers)
                .get();
        parts.add(new Part(item, charset));
        try (InputStream in = input.newInputStream();
                OutputStream out = item.getOutputStream()) {
            in.transferTo(out);
        }
    }

    /** One part; its bytes can be read as often as needed until it is deleted. */
    public record Part(DiskFileItem item, Charset charset) {

        public String name() {
            return item.getFieldName();
        }

        public boolean isFile() {
            return !item.isFormField();
        }

        public String value() {
            try {
                return isFile() ? item.getName() : item.getString(charset);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Without the folders that some browsers send. */
        public Optional<String> filename() {
            return Optional.ofNullable(item.getName())
                    .map(name -> name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
        }

        public String mediaType() {
            return item.getContentType();
        }

        public Content content() {
            try {
                InputStream in = item.getInputStream();
                return new RequestContent(in, mediaType(), charset.name(), item.getSize());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public void delete() {
            try {
                item.delete();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
