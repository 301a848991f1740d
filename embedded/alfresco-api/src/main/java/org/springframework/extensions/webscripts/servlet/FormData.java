package org.springframework.extensions.webscripts.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.extensions.surf.util.Content;

/** A multipart body, taken apart when it is first looked at. Large parts lie in temporary files. */
public class FormData implements Serializable {

    private final transient HttpServletRequest request;
    private FormField[] fields;

    public FormData(HttpServletRequest req) {
        this.request = req;
    }

    public boolean getIsMultiPart() {
        return ServletSeam.filled().isMultipart(request);
    }

    public boolean hasField(String name) {
        for (FormField field : getFields()) {
            if (field.getName().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** The parts in the order they were sent. */
    public FormField[] getFields() {
        if (fields == null) {
            List<ServletSeam.Part> parts = ServletSeam.filled().parts(request);
            fields = parts.stream().map(FormField::new).toArray(FormField[]::new);
        }
        return fields;
    }

    /** The values by field; of a file its name. */
    public Map<String, String[]> getParameters() {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        for (FormField field : getFields()) {
            parameters.merge(field.getName(), new String[] {field.getValue()}, FormData::joined);
        }
        return parameters;
    }

    /** Removes the temporary files. */
    public void cleanup() {
        if (fields != null) {
            for (FormField field : fields) {
                field.cleanup();
            }
        }
    }

    private static String[] joined(String[] first, String[] second) {
        String[] all = java.util.Arrays.copyOf(first, first.length + 1);
        all[first.length] = second[0];
        return all;
    }

    /** One part. */
    public class FormField implements Serializable {

        private final transient ServletSeam.Part part;

        FormField(ServletSeam.Part part) {
            this.part = part;
        }

        public String getName() {
            return part.name();
        }

        public boolean getIsFile() {
            return part.isFile();
        }

        /** The text of a field, the name of a file as it was sent. */
        public String getValue() {
            return part.value();
        }

        /** The file's name without the folders that some browsers send; null if it is no file. */
        public String getFilename() {
            return part.filename();
        }

        /** The type that the sender names; not to be trusted. */
        public String getMimetype() {
            return part.mimetype();
        }

        public Content getContent() {
            return part.content();
        }

        public InputStream getInputStream() {
            return part.content().getInputStream();
        }

        public void cleanup() {
            part.cleanup();
        }
    }
}
