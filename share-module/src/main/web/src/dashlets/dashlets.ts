import '../bingbi.css';
import './bingbi-dashlet';
