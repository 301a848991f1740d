package org.springframework.extensions.webscripts;

import java.util.Date;

/** What caches may do with one answer. */
public class Cache implements Description.RequiredCache {

    private boolean neverCache = true;
    private boolean isPublic;
    private boolean mustRevalidate = true;
    private Date lastModified;
    private String eTag;
    private Long maxAge;

    /** Never cached, not public, to be asked for again. */
    public Cache() {}

    public Cache(Description.RequiredCache required) {
        neverCache = required.getNeverCache();
        isPublic = required.getIsPublic();
        mustRevalidate = required.getMustRevalidate();
    }

    @Override
    public boolean getNeverCache() {
        return neverCache;
    }

    public void setNeverCache(boolean neverCache) {
        this.neverCache = neverCache;
    }

    @Override
    public boolean getIsPublic() {
        return isPublic;
    }

    public void setIsPublic(boolean isPublic) {
        this.isPublic = isPublic;
    }

    @Override
    public boolean getMustRevalidate() {
        return mustRevalidate;
    }

    public void setMustRevalidate(boolean mustRevalidate) {
        this.mustRevalidate = mustRevalidate;
    }

    public Date getLastModified() {
        return lastModified;
    }

    public void setLastModified(Date lastModified) {
        this.lastModified = lastModified;
    }

    /** The entity tag without quotes. */
    public String getETag() {
        return eTag;
    }

    public void setETag(String eTag) {
        this.eTag = eTag;
    }

    /** Seconds the answer may be used; null if not said. */
    public Long getMaxAge() {
        return maxAge;
    }

    public void setMaxAge(Long maxAge) {
        this.maxAge = maxAge;
    }
}
