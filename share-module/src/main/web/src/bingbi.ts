import './bingbi.css';
import './app/bingbi-app';
