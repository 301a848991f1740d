package org.bingbi.embedded.webscript;

import jakarta.servlet.http.HttpServletRequest;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileUploadContentTypeException;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.springframework.extensions.surf.util.Content;
import org.springframework.extensions.webscripts.WebScriptException;

/** Takes a multipart body apart; parts of more than some KiB go to temporary files as they arrive. */
public final class MultipartBody {

    /** The request attribute that names the folder for temporary files, as a {@link File}. */
    public static final String FOLDER_ATTRIBUTE = MultipartBody.class.getName() + ".folder";

    private static final int MEMORY_BYTES = 16 * 1024;
    private static final int MAX_PARTS = 1000;

    private MultipartBody() {}

    public static boolean isMultipart(HttpServletRequest request) {
        return JakartaServletFileUpload.isMultipartContent(request);
    }

    /** @throws WebScriptException 415 without a boundary, 413 if too large, 400 if cut off or malformed */
    public static List<Part> parts(HttpServletRequest request) {
        DiskFileItemFactory.Builder factory = DiskFileItemFactory.builder().setBufferSize(MEMORY_BYTES);
        if (request.getAttribute(FOLDER_ATTRIBUTE) instanceof File folder) {
            factory.setPath(folder.toPath());
        }
        JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory> upload =
                new JakartaServletFileUpload<>(factory.get());
        upload.setHeaderCharset(charset(request));
        upload.setFileCountMax(MAX_PARTS);
        try {
            List<DiskFileItem> items = upload.parseRequest(request);
            items.forEach(DiskFileItem::getName);
            return items.stream().map(item -> new Part(item, charset(request))).toList();
        } catch (InvalidPathException e) {
            throw new WebScriptException(400, "A file's name holds a NUL character", e);
        } catch (FileUploadContentTypeException e) {
            throw new WebScriptException(415, "The body is not multipart: " + e.getMessage(), e);
        } catch (FileUploadSizeException e) {
            throw new WebScriptException(413, e.getMessage(), e);
        } catch (FileUploadException e) {
            throw refusal(e);
        }
    }

    private static WebScriptException refusal(FileUploadException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("no multipart boundary was found")) {
            return new WebScriptException(415, message, e);
        }
        if (e.getCause() instanceof TooLargeException tooLarge) {
            return new WebScriptException(413, tooLarge.getMessage(), e);
        }
        return new WebScriptException(400, "The upload is malformed or was cut off: send it again", e);
    }

    private static Charset charset(HttpServletRequest request) {
        String name = request.getCharacterEncoding();
        return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
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
